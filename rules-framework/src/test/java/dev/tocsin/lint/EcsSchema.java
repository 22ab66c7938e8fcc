package dev.tocsin.lint;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** ECS and nothing else. */
public final class EcsSchema implements Schema {
    @Override
    public Optional<Field> field(String path) {
        return Ecs.all().field(path).map(EcsSchema::field);
    }

    private static Field field(EcsField field) {
        return Field.of(field.path(), field.type());
    }

    @Override
    public List<Field> matching(String pattern) {
        Pattern regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        return Ecs.all().fields().stream().filter(f -> regex.matcher(f.path()).matches()).map(EcsSchema::field).toList();
    }

    @Override
    public Optional<String> nestedParent(String path) {
        return Optional.empty();
    }

    @Override
    public List<String> suggestions(String path) {
        return Ecs.all().suggestions(path);
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public boolean dynamic() {
        return false;
    }
}
