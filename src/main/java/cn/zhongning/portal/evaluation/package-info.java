/** How good the ranking is, measured on collections that people have judged; see docs/evaluation.md. */
@NullMarked
package cn.zhongning.portal.evaluation;

import org.jspecify.annotations.NullMarked;
