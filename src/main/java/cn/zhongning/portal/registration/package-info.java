@NullMarked
package cn.zhongning.portal.registration;

import org.jspecify.annotations.NullMarked;
