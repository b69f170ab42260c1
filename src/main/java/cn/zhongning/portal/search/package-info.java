@NullMarked
package cn.zhongning.portal.search;

import org.jspecify.annotations.NullMarked;
