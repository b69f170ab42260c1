@NullMarked
package cn.zhongning.portal.members;

import org.jspecify.annotations.NullMarked;
