package app.earful.workspaces.passwords;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one place on the network: an address, or with IPv6 the /64 in which one customer owns every address. */
public final class Network {
    private Network() {}

    public static String of(String address) {
        try {
            // only digits, dots and colons, so that nothing is ever looked up by name
            if (address.matches("[0-9a-fA-F:.%]+") && InetAddress.getByName(address) instanceof Inet6Address six) {
                var prefix = Arrays.copyOf(Arrays.copyOf(six.getAddress(), 8), 16);
                return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
            }
        } catch (UnknownHostException exception) {
            return address;
        }
        return address;
    }
}
