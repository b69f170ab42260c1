@NullMarked
package cn.zhongning.portal.profiles;

import org.jspecify.annotations.NullMarked;
