@NullMarked
package cn.zhongning.portal.deals;

import org.jspecify.annotations.NullMarked;
