@NullMarked
package cn.zhongning.portal.api;

import org.jspecify.annotations.NullMarked;
