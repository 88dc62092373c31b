/** Portfolio, cooperation and comparison as pages and over the API. */
@NullMarked
package nl.samenspoor.insight.web;

import org.jspecify.annotations.NullMarked;
