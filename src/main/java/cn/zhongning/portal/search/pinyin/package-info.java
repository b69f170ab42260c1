/** Chinese as people type it with Latin letters. */
@NullMarked
package cn.zhongning.portal.search.pinyin;

import org.jspecify.annotations.NullMarked;
