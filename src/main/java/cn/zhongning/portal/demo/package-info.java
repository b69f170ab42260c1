@NullMarked
package cn.zhongning.portal.demo;

import org.jspecify.annotations.NullMarked;
