@NullMarked
package cn.zhongning.portal.venues;

import org.jspecify.annotations.NullMarked;
