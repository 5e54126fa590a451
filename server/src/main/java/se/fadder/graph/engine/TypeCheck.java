package se.fadder.graph.engine;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.engine.Assembly.Source;

/** The check that a record accessor can answer a field of a schema type, made at start. */
record TypeCheck(Map<String, Source<?>> sources) {
  /** The misfit, to be said after the name of the field; null when the accessor fits. */
  @Nullable String misfit(GraphQLType type, Method accessor) {
    if (type instanceof GraphQLNonNull
        && accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
      return "is never null in the schema, but its accessor may answer null";
    }
    return misfit(type, accessor.getGenericReturnType());
  }

  private @Nullable String misfit(GraphQLType type, Type java) {
    GraphQLType bare = type instanceof GraphQLNonNull required ? required.getWrappedType() : type;
    if (bare instanceof GraphQLList list) {
      return misfitOfList(list, java);
    }
    if (!(java instanceof Class<?> plain) || !(bare instanceof GraphQLNamedType named)) {
      return null; // A type variable says nothing.
    }
    Class<?> boxed = MethodType.methodType(plain).wrap().returnType();
    return switch (named) {
      case GraphQLEnumType values -> misfitOfEnum(values, boxed);
      case GraphQLScalarType scalar -> misfitOf(named, Scalars.javaType(scalar.getName()), boxed);
      case GraphQLObjectType object -> {
        Source<?> source = sources.get(object.getName());
        yield source == null ? null : misfitOf(named, source.source(), boxed);
      }
      default -> null; // An interface or a union: its members are checked as objects.
    };
  }

  private @Nullable String misfitOfList(GraphQLList list, Type java) {
    if (java instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)) {
      return misfit(list.getWrappedType(), generic.getActualTypeArguments()[0]);
    }
    return "is a list in the schema, but its accessor answers " + java.getTypeName();
  }

  private static @Nullable String misfitOf(
      GraphQLNamedType type, Class<?> expected, Class<?> actual) {
    return expected.isAssignableFrom(actual)
        ? null
        : "is " + type.getName() + " in the schema, but its accessor answers " + actual.getName();
  }

  private static @Nullable String misfitOfEnum(GraphQLEnumType type, Class<?> java) {
    if (java == String.class) {
      return null; // Text codes, as of problems, are held against the schema when they are used.
    }
    Set<String> schema =
        type.getValues().stream()
            .map(GraphQLEnumValueDefinition::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Object[] constants = java.getEnumConstants();
    Set<String> values =
        constants == null
            ? Set.of()
            : Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    return schema.equals(values)
        ? null
        : "is "
            + type.getName()
            + " "
            + schema
            + " in the schema, but "
            + java.getName()
            + " "
            + values;
  }
}
