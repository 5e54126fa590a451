package se.fadder.graph.engine;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.OfferedDirectives;

/** The assembly of one executable schema from the rooms' files and wiring. */
final class SchemaAssembly {
  /**
   * The types made last: to parse them is nearly all of the work, and a process of tests does so
   * for each.
   */
  private static final AtomicReference<@Nullable Types> LATEST = new AtomicReference<>();

  private SchemaAssembly() {}

  /**
   * Makes the executable schema.
   *
   * @throws IllegalStateException when it and its wiring do not fit
   */
  static GraphQLSchema of(List<String> files, Assembly assembly, MutationRunner mutations) {
    GraphQLSchema bare = types(files, assembly.classes());
    GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(bare.getCodeRegistry());
    new FieldWiring(bare, assembly, mutations).fetchers().forEach(code::dataFetcher);
    DataFetcher<?> directives = environment -> OfferedDirectives.of(environment.getGraphQLSchema());
    code.dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), directives);
    return bare.transformWithoutTypes(schema -> schema.codeRegistry(code.build()));
  }

  /** The whole schema as text, in an order that does not depend on that of the files. */
  static String print(List<String> files) {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(true)
                .includeDirectiveDefinition(OfferedDirectives::has))
        .print(parse(files, Map.of()));
  }

  private static GraphQLSchema types(List<String> files, Map<String, Class<?>> classes) {
    Types latest = LATEST.get();
    if (latest == null || !latest.files().equals(files) || !latest.classes().equals(classes)) {
      latest = new Types(files, classes, parse(files, classes));
      LATEST.set(latest);
    }
    return latest.schema();
  }

  private static GraphQLSchema parse(List<String> files, Map<String, Class<?>> classes) {
    TypeDefinitionRegistry definitions = new TypeDefinitionRegistry();
    files.forEach(file -> definitions.merge(new SchemaParser().parse(file)));
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring().wiringFactory(new AbstractTypes(new ByClass(classes)));
    Scalars.ALL.forEach(wiring::scalar);
    return new SchemaGenerator().makeExecutableSchema(definitions, wiring.build());
  }

  /**
   * Types without any fetcher.
   *
   * @param classes the class of the objects of each type
   */
  private record Types(List<String> files, Map<String, Class<?>> classes, GraphQLSchema schema) {}

  /** The resolver of all interfaces and unions, by the class of the object. */
  private record AbstractTypes(TypeResolver resolver) implements WiringFactory {
    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return resolver;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return resolver;
    }
  }

  private static final class ByClass implements TypeResolver {
    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> known = new ConcurrentHashMap<>();

    ByClass(Map<String, Class<?>> classes) {
      this.classes = classes;
    }

    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
      Object object = Objects.requireNonNull(environment.<Object>getObject());
      return environment
          .getSchema()
          .getObjectType(known.computeIfAbsent(object.getClass(), this::typeOf));
    }

    private String typeOf(Class<?> java) {
      return classes.entrySet().stream()
          .filter(type -> type.getValue().isAssignableFrom(java))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(java.getName() + " is no type's class"))
          .getKey();
    }
  }
}
