/** The portal's own PostgreSQL and Elasticsearch, where no address of others was given, and the folder that keeps them. */
@NullMarked
package cn.zhongning.portal.embedded;

import org.jspecify.annotations.NullMarked;
