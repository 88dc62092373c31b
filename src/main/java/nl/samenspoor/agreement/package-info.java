/** What the partners agree: how costs are shared, the legal arrangement, and service agreements (DVO's). */
@NullMarked
package nl.samenspoor.agreement;

import org.jspecify.annotations.NullMarked;
