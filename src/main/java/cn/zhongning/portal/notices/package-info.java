@NullMarked
package cn.zhongning.portal.notices;

import org.jspecify.annotations.NullMarked;
