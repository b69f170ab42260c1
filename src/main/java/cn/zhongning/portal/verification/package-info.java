@NullMarked
package cn.zhongning.portal.verification;

import org.jspecify.annotations.NullMarked;
