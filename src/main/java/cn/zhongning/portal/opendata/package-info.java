@NullMarked
package cn.zhongning.portal.opendata;

import org.jspecify.annotations.NullMarked;
