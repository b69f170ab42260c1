@NullMarked
package cn.zhongning.portal.results;

import org.jspecify.annotations.NullMarked;
