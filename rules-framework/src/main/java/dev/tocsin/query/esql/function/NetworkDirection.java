package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.query.esql.value.MultiValue;
import dev.tocsin.value.IpAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code NETWORK_DIRECTION}: networks are blocks or names such as {@code private} (esql 81). */
final class NetworkDirection {
    static final ScalarFunction FUNCTION = ScalarFunction.named("network_direction").aliases("netdir").since("9.4").preview()
            .summary("Whether traffic is inbound, outbound, internal or external to some networks.")
            .required("source_ip", Set.of(EsqlType.IP))
            .required("destination_ip", Set.of(EsqlType.IP))
            .required("internal_networks", EsqlType.STRING).whole()
            .returns(EsqlType.KEYWORD)
            .body((arguments, evaluation) -> {
                boolean from = internal((IpAddress) arguments[0], arguments[2]);
                boolean to = internal((IpAddress) arguments[1], arguments[2]);
                return from ? to ? "internal" : "outbound" : to ? "inbound" : "external";
            });

    private NetworkDirection() {
    }

    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("loopback", List.of("127.0.0.0/8", "::1/128")),
            Map.entry("unspecified", List.of("0.0.0.0/32", "::/128")),
            Map.entry("private", List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fd00::/8")),
            Map.entry("multicast", List.of("224.0.0.0/4", "ff00::/8")),
            Map.entry("interface_local_multicast", List.of("ff01::/16")),
            Map.entry("link_local_multicast", List.of("224.0.0.0/24", "ff02::/16")),
            Map.entry("link_local_unicast", List.of("169.254.0.0/16", "fe80::/10")));

    private static boolean internal(IpAddress address, Object networks) {
        return MultiValue.values(networks).stream().anyMatch(network -> inside(address, (String) network));
    }

    private static boolean inside(IpAddress address, String network) {
        return switch (network) {
            case "public" -> !in(address, "private") && !in(address, "loopback") && !in(address, "unspecified")
                    && !in(address, "link_local_unicast") && !in(address, "multicast") && !broadcast(address);
            case "global_unicast", "unicast" -> !in(address, "unspecified") && !in(address, "loopback")
                    && !in(address, "multicast") && !in(address, "link_local_unicast") && !broadcast(address);
            default -> in(address, network);
        };
    }

    private static boolean in(IpAddress address, String network) {
        return NAMED.getOrDefault(network, List.of(network)).stream().anyMatch(block -> IpTexts.block(block).contains(address));
    }

    private static boolean broadcast(IpAddress address) {
        return address.toString().equals("255.255.255.255");
    }
}
