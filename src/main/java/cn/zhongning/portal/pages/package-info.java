@NullMarked
package cn.zhongning.portal.pages;

import org.jspecify.annotations.NullMarked;
