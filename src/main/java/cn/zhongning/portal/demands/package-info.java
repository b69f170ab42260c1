@NullMarked
package cn.zhongning.portal.demands;

import org.jspecify.annotations.NullMarked;
