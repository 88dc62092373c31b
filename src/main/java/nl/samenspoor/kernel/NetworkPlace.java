package nl.samenspoor.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What counts as one place of the network: whoever has an IPv6 address usually has 2<sup>64</sup> of them, so only its first
 * half counts, however it is written.
 */
public final class NetworkPlace {

    /** As some proxies write it: {@code [2001:db8::1]:443} or {@code 192.0.2.1:443}. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d*)?|([0-9.]+):\\d*");

    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");
    private static final int HALF = 4;

    private NetworkPlace() {}

    /** @param address of the other end, as the server sees it; what is none is its own place */
    public static String of(String address) {
        String bare = withoutPort(address.strip());
        int zone = bare.indexOf('%');
        String text = zone < 0 ? bare : bare.substring(0, zone);
        if (!IPV6.matcher(text).matches()) {
            return bare;
        }
        try {
            InetAddress known = InetAddress.getByName(text);
            return known instanceof Inet6Address
                    ? half(ByteBuffer.wrap(known.getAddress()).asShortBuffer())
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return bare;
        }
    }

    private static String half(ShortBuffer groups) {
        return IntStream.range(0, HALF)
                .mapToObj(group -> Integer.toHexString(Short.toUnsignedInt(groups.get(group))))
                .collect(Collectors.joining(":", "", "::/64"));
    }

    private static String withoutPort(String address) {
        Matcher written = WITH_PORT.matcher(address);
        if (!written.matches()) {
            return address;
        }
        return written.group(1) == null ? written.group(2) : written.group(1);
    }
}
