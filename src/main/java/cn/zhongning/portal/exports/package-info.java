@NullMarked
package cn.zhongning.portal.exports;

import org.jspecify.annotations.NullMarked;
