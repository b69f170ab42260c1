@NullMarked
package cn.zhongning.portal.campaigns;

import org.jspecify.annotations.NullMarked;
