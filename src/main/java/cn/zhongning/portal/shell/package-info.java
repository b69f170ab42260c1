@NullMarked
package cn.zhongning.portal.shell;

import org.jspecify.annotations.NullMarked;
