@NullMarked
package cn.zhongning.portal.contracts;

import org.jspecify.annotations.NullMarked;
