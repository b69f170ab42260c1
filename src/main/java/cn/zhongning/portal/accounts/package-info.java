@NullMarked
package cn.zhongning.portal.accounts;

import org.jspecify.annotations.NullMarked;
