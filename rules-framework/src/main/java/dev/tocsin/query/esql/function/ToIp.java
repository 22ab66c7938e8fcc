package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import java.util.Set;

/** {@code TO_IP}: leading zeros are refused unless an option says what they mean (esql 81). */
final class ToIp {
    static final ScalarFunction FUNCTION = ScalarFunction.named("to_ip").since("8.11")
            .summary("Its argument as an IP address.")
            .required("field", Declaration.types(EsqlType.STRING, Set.of(EsqlType.IP))).each()
            .option("leading_zeros", EsqlType.KEYWORD)
            .returns(EsqlType.IP)
            .bind(call -> {
                String zeros = zeros(call);
                return (arguments, evaluation) ->
                        arguments[0] instanceof String text ? IpTexts.address(plain(text, zeros)) : arguments[0];
            });

    private ToIp() {
    }

    private static String zeros(Call call) {
        String zeros = (String) call.options().getOrDefault("leading_zeros", "reject");
        if (!Set.of("reject", "octal", "decimal").contains(zeros)) {
            throw EsqlException.illegal("Illegal leading_zeros [" + zeros + "]; expected one of [decimal, octal, reject]");
        }
        return zeros;
    }

    private static String plain(String text, String zeros) {
        if (zeros.equals("reject") || text.indexOf(':') >= 0 || !text.matches("[0-9]{1,4}(\\.[0-9]{1,4}){3}")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String part : text.split("\\.")) {
            int base = zeros.equals("octal") && part.startsWith("0") ? 8 : 10;
            if (base == 8 && part.matches(".*[89].*")) {
                return text;
            }
            out.append(out.length() == 0 ? "" : ".").append(Integer.parseInt(part, base));
        }
        return out.toString();
    }
}
