@NullMarked
package cn.zhongning.portal.harvest;

import org.jspecify.annotations.NullMarked;
