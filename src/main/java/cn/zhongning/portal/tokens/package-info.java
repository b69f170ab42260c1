@NullMarked
package cn.zhongning.portal.tokens;

import org.jspecify.annotations.NullMarked;
