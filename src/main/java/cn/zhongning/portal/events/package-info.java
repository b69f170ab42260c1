@NullMarked
package cn.zhongning.portal.events;

import org.jspecify.annotations.NullMarked;
