/** How long people wait, measured on a portal of its own. */
@NullMarked
package cn.zhongning.portal.bench;

import org.jspecify.annotations.NullMarked;
