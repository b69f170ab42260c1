@NullMarked
package cn.zhongning.portal.matching;

import org.jspecify.annotations.NullMarked;
