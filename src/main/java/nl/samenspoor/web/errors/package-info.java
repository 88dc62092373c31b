/** Answers to requests that fail: problem documents for other systems, pages for people, both in their language. */
@NullMarked
package nl.samenspoor.web.errors;

import org.jspecify.annotations.NullMarked;
