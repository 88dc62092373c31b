/** How the embedded engine is set up, secured, started and stopped. */
@NullMarked
package nl.samenspoor.process.config;

import org.jspecify.annotations.NullMarked;
