/** Paper: A4 pages as PDF. */
@NullMarked
package cn.zhongning.portal.papers;

import org.jspecify.annotations.NullMarked;
