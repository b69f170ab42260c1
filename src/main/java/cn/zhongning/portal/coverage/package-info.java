/** Where science has gone to its public: towns, settings (五进) and months, the blanks among them. */
@NullMarked
package cn.zhongning.portal.coverage;

import org.jspecify.annotations.NullMarked;
