/** Believable data in any number, to see and measure how the portal carries them. */
@NullMarked
package cn.zhongning.portal.fill;

import org.jspecify.annotations.NullMarked;
