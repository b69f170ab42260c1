/** Trying a result before it is bought (先用后转): what both sides agree on, and what came of it. */
@NullMarked
package cn.zhongning.portal.trials;

import org.jspecify.annotations.NullMarked;
