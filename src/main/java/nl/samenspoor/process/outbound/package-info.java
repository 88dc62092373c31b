/** From the features to the engine: what the features' interfaces mean in messages, tasks and decisions. */
@NullMarked
package nl.samenspoor.process.outbound;

import org.jspecify.annotations.NullMarked;
