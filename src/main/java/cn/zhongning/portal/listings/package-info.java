@NullMarked
package cn.zhongning.portal.listings;

import org.jspecify.annotations.NullMarked;
