@NullMarked
package cn.zhongning.portal.shared;

import org.jspecify.annotations.NullMarked;
