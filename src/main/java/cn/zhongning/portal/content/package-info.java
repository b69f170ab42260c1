@NullMarked
package cn.zhongning.portal.content;

import org.jspecify.annotations.NullMarked;
