/** A school's list of pupils, checked row by row and registered together. */
@NullMarked
package cn.zhongning.portal.schools;

import org.jspecify.annotations.NullMarked;
