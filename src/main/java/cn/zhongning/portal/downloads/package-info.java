@NullMarked
package cn.zhongning.portal.downloads;

import org.jspecify.annotations.NullMarked;
