@NullMarked
package cn.zhongning.portal.delivery;

import org.jspecify.annotations.NullMarked;
