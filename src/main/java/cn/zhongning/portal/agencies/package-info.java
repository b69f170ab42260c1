@NullMarked
package cn.zhongning.portal.agencies;

import org.jspecify.annotations.NullMarked;
