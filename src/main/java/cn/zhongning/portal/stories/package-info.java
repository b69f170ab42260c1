@NullMarked
package cn.zhongning.portal.stories;

import org.jspecify.annotations.NullMarked;
