@NullMarked
package cn.zhongning.portal.feeds;

import org.jspecify.annotations.NullMarked;
